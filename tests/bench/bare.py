"""The bare limits beside which the product is measured: an empty route and an empty echo."""

import sys

import uvicorn
from fastapi import FastAPI, WebSocket

app = FastAPI()


@app.post("/empty")
async def empty() -> dict[str, bool]:
    return {"ok": True}


@app.websocket("/echo")
async def echo(websocket: WebSocket) -> None:
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text)


if __name__ == "__main__":
    uvicorn.run(
        app,
        port=int(sys.argv[1]),
        loop="uvloop",
        http="httptools",
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        access_log=False,
        log_level="warning",
        backlog=4096,
    )
