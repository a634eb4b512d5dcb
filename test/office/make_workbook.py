"""Writes the workbook that the reader and the marker are tried on, as openpyxl writes it. The path on standard input."""

import datetime
import json
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table


def fill_members(sheet):
    sheet.title = "Members & more"
    sheet["A1"] = "Sample plan"
    sheet.merge_cells("A1:F1")
    sheet.append(["CIN", "Name", "Birth", "ZIP", "Sum", "Seen"])
    for row in range(3, 13):
        cin = "9%07dA" % row
        born = datetime.date(1980, 1, row)
        seen = datetime.datetime(2026, 1, row, 14, 30, 5)
        sheet.append([cin, "Testina \U0001F600 %d" % row, born, 501 + row, "=D%d*2" % row, seen])
        sheet.cell(row, 3).number_format = "mm/dd/yyyy"
        sheet.cell(row, 4).number_format = "00000"
    for cell in sheet[2]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF003366")
    sheet["A5"].fill = PatternFill("solid", fgColor="FF88FF88")
    sheet["B4"].comment = Comment("The sender's own words", "Sender")
    sheet["H14"] = True
    sheet["G14"] = "#N/A"
    sheet.add_data_validation(DataValidation(type="list", formula1='"a,b"', sqref="B3:B12"))
    sheet.auto_filter.ref = "A2:F12"
    sheet.protection.sheet = True
    sheet.freeze_panes = "A3"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet.column_dimensions.group("J", "XFD", hidden=True)


def main():
    book = Workbook()
    fill_members(book.active)
    table = book.create_sheet("Table")
    for row in (["One", "Two"], [1, 2.5], [3, -4e-7]):
        table.append(row)
    table.add_table(Table(displayName="Numbers", ref="A1:B3"))
    other = book.create_sheet("Other")
    other["AZ5000"] = "the far end"
    other.sheet_state = "veryHidden"
    book.save(json.load(sys.stdin))
    json.dump(None, sys.stdout)


main()
