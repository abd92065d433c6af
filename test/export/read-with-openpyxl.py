"""Prints a workbook as openpyxl sees it: of each sheet its name, merged ranges, and cells with type and value."""

import json
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
print(
    json.dumps(
        [
            {
                "name": sheet.title,
                "merged": sorted(str(area) for area in sheet.merged_cells.ranges),
                "cells": {
                    cell.coordinate: [cell.data_type, cell.value]
                    for row in sheet.iter_rows()
                    for cell in row
                    if cell.value is not None
                },
                "fitToWidth": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
            }
            for sheet in book.worksheets
        ]
    )
)
