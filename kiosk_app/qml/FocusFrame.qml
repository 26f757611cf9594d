// The frame around what the keys would choose: 3 mm wide at least, in the one colour of the focus.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: frame

    required property KeysView keys

    // It takes the room between two buttons and no more; what it still needs it takes of its own.
    readonly property real thickness: Theme.focusWidth
    readonly property real outside: Math.min(thickness, Math.max(2, Theme.gap - 1))

    objectName: "focusFrame"
    visible: keys.on && keys.focus !== "" && keys.frame.width > 0
    x: keys.frame.x - outside
    y: keys.frame.y - outside
    width: keys.frame.width + 2 * outside
    height: keys.frame.height + 2 * outside
    radius: Theme.corner + outside
    color: "transparent"
    border.width: thickness
    border.color: Tokens.focus
    Accessible.ignored: true
}
