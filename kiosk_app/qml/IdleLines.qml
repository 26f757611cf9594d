// While nobody uses the kiosk: how people are served here, who leads the office, whom to ring.
import QtQuick
import Luot.Kiosk

Column {
    id: lines

    required property string manners
    required property string leaders
    required property string callUs
    // Where it is short, how people are served gives way first, then who leads.
    required property real room
    property color ink: Tokens.ink2

    readonly property real forPhone: callUs === "" ? 0 : phone.implicitHeight
    readonly property real forLeaders: leaders === "" ? 0 : led.implicitHeight + spacing
    readonly property real forManners: manners === "" ? 0 : served.implicitHeight + spacing
    readonly property bool shown: served.visible || led.visible || phone.visible

    spacing: Math.round(10 * Theme.unit)

    component Line: Label {
        width: lines.width
        color: lines.ink
        font.pixelSize: Theme.bodyFloor
        wrapMode: Text.Wrap
    }

    Line {
        id: served

        objectName: "manners"
        visible: text !== "" && lines.forManners + lines.forLeaders + lines.forPhone <= lines.room
        text: lines.manners
        font.weight: Font.DemiBold
    }
    Line {
        id: led

        objectName: "leaders"
        visible: text !== "" && lines.forLeaders + lines.forPhone <= lines.room
        text: lines.leaders
    }
    Line {
        id: phone

        objectName: "callUs"
        visible: text !== "" && lines.forPhone <= lines.room
        text: lines.callUs
        font.weight: Font.DemiBold
    }
}
