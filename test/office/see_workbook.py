"""Tells what openpyxl, an independent reader, sees in a workbook: {sheet: facts}. The path on standard input."""

import datetime
import json
import sys

from openpyxl import load_workbook


def plain(value):
    return value.isoformat() if isinstance(value, (datetime.datetime, datetime.date, datetime.time)) else value


def colour(cell):
    return cell.fill.fgColor.rgb if cell.fill.patternType == "solid" else None


def facts(sheet):
    cells = [cell for row in sheet.iter_rows(max_col=60, max_row=60) for cell in row]
    return {
        "state": sheet.sheet_state,
        "values": {c.coordinate: plain(c.value) for c in cells if c.value is not None},
        "formats": {c.coordinate: c.number_format for c in cells if c.value is not None},
        "fills": {c.coordinate: colour(c) for c in cells if colour(c)},
        "fonts": {c.coordinate: str(c.font.color.rgb) for c in cells if c.font.color and c.font.color.type == "rgb"},
        "comments": {c.coordinate: [c.comment.author, c.comment.text] for c in cells if c.comment},
        "unlocked": [c.coordinate for c in cells if not c.protection.locked],
        "bold": [c.coordinate for c in cells if c.font.bold and c.value is not None],
        "hiddenColumns": [k for k, d in sheet.column_dimensions.items() if d.hidden],
        "hiddenRows": [k for k, d in sheet.row_dimensions.items() if d.hidden],
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "tables": dict(sheet.tables.items()),
        "filter": sheet.auto_filter.ref,
        "protected": sheet.protection.sheet,
        "frozen": sheet.freeze_panes,
        "validations": [[str(v.sqref), v.formula1] for v in sheet.data_validations.dataValidation],
        "dimensions": sheet.dimensions,
    }


def main():
    book = load_workbook(json.load(sys.stdin))
    json.dump({sheet.title: facts(sheet) for sheet in book.worksheets}, sys.stdout)


main()
