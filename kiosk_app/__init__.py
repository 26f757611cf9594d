"""The touch kiosk: rules decide, the engine works, words speak, the glass shows."""
