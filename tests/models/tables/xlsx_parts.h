// The least that makes an .xlsx, for tests that write its parts by hand.
#pragma once

#include "zip_maker.h"

namespace regulars::tests {

struct XlsxParts {
    QByteArray sheets = "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>";
    QByteArray bookProperties;
    QByteArray rows;                ///< inside sheetData of the first sheet
    QByteArray secondRows;          ///< a second sheet, rId2, when not empty
    QByteArray sharedTexts;         ///< inside sst; empty: no such part
    QByteArray styles;              ///< inside styleSheet; empty: no such part
    QByteArray prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"; ///< of the sheet

    [[nodiscard]] ZipMaker zip() const
    {
        const QByteArray main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const auto relation = [&](const char *id, const char *kind, const char *target) {
            return "<Relationship Id=\"" + QByteArray(id) + "\" Type=\"" + type + '/' + kind + "\" Target=\"" + target + "\"/>";
        };
        const auto relations = [](const QByteArray &inside) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
        };
        const auto sheet = [&](const QByteArray &inside) {
            return prolog + "<worksheet " + main + "><sheetData>" + inside + "</sheetData></worksheet>";
        };
        ZipMaker made;
        made.add("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        made.add("xl/workbook.xml",
                 "<workbook " + main + " xmlns:r=\"" + type + "\">" + bookProperties + "<sheets>" + sheets + "</sheets></workbook>");
        made.add("xl/_rels/workbook.xml.rels",
                 relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                           (sharedTexts.isEmpty() ? QByteArray() : relation("rId3", "sharedStrings", "sharedStrings.xml")) +
                           (styles.isEmpty() ? QByteArray() : relation("rId4", "styles", "styles.xml")) +
                           relation("rId5", "chartsheet", "chartsheets/sheet1.xml")));
        made.add("xl/worksheets/sheet1.xml", sheet(rows));
        if (!secondRows.isEmpty())
            made.add("xl/worksheets/sheet2.xml", sheet(secondRows));
        if (!sharedTexts.isEmpty())
            made.add("xl/sharedStrings.xml", "<sst " + main + '>' + sharedTexts + "</sst>");
        if (!styles.isEmpty())
            made.add("xl/styles.xml", "<styleSheet " + main + '>' + styles + "</styleSheet>");
        return made;
    }
    [[nodiscard]] QByteArray bytes() const { return zip().archive(); }
};

} // namespace regulars::tests
