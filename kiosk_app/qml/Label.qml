// A line or a block of text in the house's face, known to screen readers.
import QtQuick

Text {
    color: Tokens.ink
    font.family: Theme.face
    font.pixelSize: Theme.body
    font.weight: Font.Medium
    lineHeight: 1.0
    renderType: Text.QtRendering
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: Theme.covered && !enabled
}
