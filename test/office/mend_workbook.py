"""Changes workbooks as people do, with openpyxl. Reads jobs [{from, to, steps}] from standard input, tells how many.

A step is [what, sheet, ...]: set CELL VALUE · delete-rows ROW COUNT · insert-row ROW · swap-rows ROW ROW ·
swap-columns COLUMN COLUMN · validation RANGE LIST · format CELL CODE · width COLUMN WIDTH · bold CELL · fill CELL
COLOR · comment CELL TEXT · freeze CELL · add-sheet (the sheet is the new one) ROWS.
"""

import json
import sys

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation


def swap(sheet, one, other):
    for a, b in zip(one, other):
        a.value, b.value = b.value, a.value


def validation(sheet, cells, choices):
    rule = DataValidation(type="list", formula1=choices, allow_blank=True)
    rule.add(cells)
    sheet.add_data_validation(rule)


def set_value(sheet, cell, value):
    sheet[cell].value = value


def set_fill(sheet, cell, color):
    sheet[cell].fill = PatternFill("solid", start_color=color, end_color=color)


STEPS = {
    "set": set_value,
    "delete-rows": lambda sheet, row, count: sheet.delete_rows(row, count),
    "insert-row": lambda sheet, row: sheet.insert_rows(row),
    "swap-rows": lambda sheet, one, other: swap(sheet, sheet[one], sheet[other]),
    "swap-columns": lambda sheet, one, other: swap(sheet, sheet[one], sheet[other]),
    "validation": validation,
    "format": lambda sheet, cell, code: setattr(sheet[cell], "number_format", code),
    "width": lambda sheet, column, width: setattr(sheet.column_dimensions[column], "width", width),
    "bold": lambda sheet, cell: setattr(sheet[cell], "font", Font(bold=True)),
    "fill": set_fill,
    "comment": lambda sheet, cell, text: setattr(sheet[cell], "comment", Comment(text, "The sender")),
    "freeze": lambda sheet, cell: setattr(sheet, "freeze_panes", cell),
}


def main():
    jobs = json.load(sys.stdin)
    for job in jobs:
        book = load_workbook(job["from"])
        for what, name, *rest in job["steps"]:
            if what == "add-sheet":
                sheet = book.create_sheet(name)
                for row in rest[0]:
                    sheet.append(row)
            else:
                STEPS[what](book[name], *rest)
        book.save(job["to"])
    json.dump(len(jobs), sys.stdout)


main()
