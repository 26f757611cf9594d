// While nobody uses the kiosk: how people are served here, who leads the office, whom to ring, what is to come.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Column {
    id: lines

    required property string manners
    required property string leaders
    // Each of them has its turn, a minute each.
    required property list<string> tidings
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
    readonly property int minute: Number(clock.slice(-2)) || 0
    readonly property string tiding: tidings.length > 0 ? tidings[Math.floor(minute / 2) % tidings.length] : ""
    readonly property real forTiding: tiding === "" ? 0 : news.implicitHeight + spacing
    // Beside the others where all have room, else in every other minute in their place.
    readonly property bool besides: whole && forManners + forLeaders + forTiding + forPhone <= room
    readonly property bool turnOfTiding: tiding !== "" && !besides && minute % 2 === 1 && forTiding + forPhone <= room
    readonly property bool turnOfManners: (tidings.length > 0 ? Math.floor(minute / 2) : minute) % 2 === 0
    readonly property bool tellsManners: manners !== "" && !turnOfTiding && (whole || mannersFit && (turnOfManners || leaders === "" || !leadersFit))
    readonly property bool shown: offered.visible || halls.visible || served.visible || led.visible || news.visible || phone.visible

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
        visible: text !== "" && !lines.turnOfTiding && (lines.whole || lines.leadersFit && !lines.tellsManners)
        text: lines.leaders
    }
    Line {
        id: news

        objectName: "tiding"
        visible: text !== "" && (lines.besides || lines.turnOfTiding)
        text: lines.tiding
    }
    Line {
        id: phone

        objectName: "callUs"
        visible: text !== "" && lines.forPhone <= lines.room
        text: lines.callUs
        font.weight: Font.DemiBold
    }
}
