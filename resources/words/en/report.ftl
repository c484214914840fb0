report-title = Report
report-notice = This page was made by whoever exported the bundle. It is their statement and only a convenience: what counts are the signed records.
report-untitled = without a title
report-withheld = withheld
report-file = The file
report-revision = Made from revision { $revision }.
