// The code at the door: who took a number at home confirms it here, where the lotus stands else.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: sign

    required property VisitView visit

    readonly property real side: Math.min(width, height - words.implicitHeight - 3 * pad)
    readonly property real pad: Math.round(14 * Theme.unit)
    // Fewer than four pixels a module no phone reads from a step away.
    readonly property bool fits: side >= 4 * 45

    radius: Theme.corner
    color: Tokens.card

    QrCode {
        objectName: "door"
        x: (parent.width - width) / 2
        y: sign.pad
        width: Math.max(0, sign.side)
        height: width
        text: sign.visit.door
    }
    Label {
        id: words

        x: sign.pad
        y: parent.height - height - sign.pad
        width: parent.width - 2 * sign.pad
        text: Words.say("door")
        font.pixelSize: Theme.bodyFloor
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
