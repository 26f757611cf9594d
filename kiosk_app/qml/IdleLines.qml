// While nobody uses the kiosk: how people are served here, who leads the office, whom to ring.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Column {
    id: lines

    required property string manners
    required property string leaders
    required property string callUs
    // Who waits in the office's other halls.
    required property string elsewhere
    // That a card may be shown; goes before all else.
    property string offer: ""
    required property real room
    // Where both have no room, they take turns, a minute each.
    required property string clock
    property color ink: Tokens.ink2

    readonly property real forOffer: offer === "" ? 0 : offered.implicitHeight + spacing
    readonly property real forHalls: forOffer + (elsewhere === "" ? 0 : halls.implicitHeight + spacing)
    readonly property real forPhone: forHalls + (callUs === "" ? 0 : phone.implicitHeight)
    readonly property real forLeaders: leaders === "" ? 0 : led.implicitHeight + spacing
    readonly property real forManners: manners === "" ? 0 : served.implicitHeight + spacing
    readonly property bool whole: forManners + forLeaders + forPhone <= room
    readonly property bool mannersFit: forManners + forPhone <= room
    readonly property bool leadersFit: forLeaders + forPhone <= room
    readonly property bool turnOfManners: Number(clock.slice(-1)) % 2 === 0
    readonly property bool tellsManners: manners !== "" && (whole || mannersFit && (turnOfManners || leaders === "" || !leadersFit))
    readonly property bool shown: offered.visible || halls.visible || served.visible || led.visible || phone.visible

    spacing: Math.round(10 * Theme.unit)

    component Line: Label {
        width: lines.width
        color: lines.ink
        font.pixelSize: Theme.bodyFloor
        wrapMode: Text.Wrap
    }

    Line {
        id: offered

        objectName: "cardOffer"
        visible: text !== "" && implicitHeight <= lines.room
        text: lines.offer
        font.weight: Font.DemiBold
    }
    Line {
        id: halls

        objectName: "elsewhere"
        visible: text !== "" && lines.forHalls <= lines.room
        text: lines.elsewhere
    }
    Line {
        id: served

        objectName: "manners"
        visible: lines.tellsManners
        text: lines.manners
        font.weight: Font.DemiBold
    }
    Line {
        id: led

        objectName: "leaders"
        visible: text !== "" && (lines.whole || lines.leadersFit && !lines.tellsManners)
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
