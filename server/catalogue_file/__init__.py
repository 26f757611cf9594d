"""Files of procedures: a table as XLSX or CSV, to values and back."""
