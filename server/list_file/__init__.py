"""Lists as files: a table under heads, as XLSX or CSV."""
