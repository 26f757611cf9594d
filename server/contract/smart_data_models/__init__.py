"""What is told in the words of the Smart Data Models, with their published schemas beside it.

The schemas are theirs, unchanged, under Creative Commons Attribution 4.0 (LICENSE.md):
queue_monitor.schema.json from smart-data-models/dataModel.QueueManagement and, to which it points,
definitions.schema.json, the common-schema.json of smart-data-models/data-models.
"""
