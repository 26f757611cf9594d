"""What stands between the network and uvicorn's parser: bounds, deadlines, who may stay."""
