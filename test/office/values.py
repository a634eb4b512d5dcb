"""Prints, as JSON, the computed values of workbooks: {path: {sheet: {cell: value}}}. Paths on standard input."""

import datetime
import json
import sys

from openpyxl import load_workbook


def plain(value):
    return value.strftime("%Y-%m-%d") if isinstance(value, (datetime.datetime, datetime.date)) else value


def main():
    books = {}
    for path in json.load(sys.stdin):
        book = load_workbook(path, data_only=True)
        books[path] = {
            sheet.title: {c.coordinate: plain(c.value) for r in sheet.iter_rows() for c in r if c.value is not None}
            for sheet in book.worksheets
        }
    json.dump(books, sys.stdout)


main()
