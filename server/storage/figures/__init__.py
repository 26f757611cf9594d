"""Figures from the database: visits out of intervals, days summed up, tallies of many days."""
