"""Fills templates as a person would and tells what openpyxl, an independent reader, sees in them. JSON in, JSON out.

Reads from standard input a list of jobs {blank, filled, cells: [[sheet, cell, kind, value], ...]}; kind is text,
number or date (ISO). Writes each filled workbook and prints, for each job, what stands in the blank one.
"""

import datetime
import json
import sys

from openpyxl import load_workbook


def typed(kind, value):
    if kind == "number":
        return float(value)
    if kind == "date":
        return datetime.datetime.strptime(value, "%Y-%m-%d")
    return value


def sheet_facts(sheet):
    validations = [
        {
            "range": str(rule.sqref),
            "type": rule.type,
            "formula": rule.formula1,
            "prompt": rule.prompt,
            "title": rule.promptTitle,
            "error": rule.error,
            "style": rule.errorStyle,
            "dropDownHidden": bool(rule.hide_drop_down),
        }
        for rule in sheet.data_validations.dataValidation
    ]
    locked, unlocked, comments, formulas = [], [], {}, {}
    for row in sheet.iter_rows():
        for cell in row:
            (locked if cell.protection.locked else unlocked).append(cell.coordinate)
            if cell.comment:
                comments[cell.coordinate] = cell.comment.text
            if isinstance(cell.value, str) and cell.value.startswith("="):
                formulas[cell.coordinate] = cell.value
    return {
        "state": sheet.sheet_state,
        "protected": bool(sheet.protection.sheet),
        "password": sheet.protection.password,
        "freeze": sheet.freeze_panes,
        "orientation": sheet.page_setup.orientation,
        "titleRows": sheet.print_title_rows,
        "values": {c.coordinate: c.value for r in sheet.iter_rows() for c in r if c.value is not None},
        "locked": locked,
        "unlocked": unlocked,
        "comments": comments,
        "formulas": formulas,
        "validations": validations,
        "conditional": sum(len(rules) for rules in sheet.conditional_formatting._cf_rules.values()),
        "hiddenColumns": [letters for letters, shape in sheet.column_dimensions.items() if shape.hidden],
        "widths": {letters: shape.width for letters, shape in sheet.column_dimensions.items()},
        "formats": {c.coordinate: c.number_format for r in sheet.iter_rows() for c in r},
    }


def main():
    told = []
    for job in json.load(sys.stdin):
        book = load_workbook(job["blank"])
        told.append(
            {
                "sheets": {sheet.title: sheet_facts(sheet) for sheet in book.worksheets},
                "names": {name.name: name.attr_text for name in book.defined_names.definedName},
                "lockStructure": bool(book.security and book.security.lockStructure),
                "title": book.properties.title,
            }
        )
        for sheet, cell, kind, value in job["cells"]:
            target = book[sheet][cell]
            if target.protection.locked:
                raise SystemExit(f"{job['blank']}: {sheet}!{cell} is locked and holds an answer")
            target.value = typed(kind, value)
        book.save(job["filled"])
    json.dump(told, sys.stdout)


main()
