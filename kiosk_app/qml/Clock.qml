// The office's time and date.
import QtQuick
import Luot.Kiosk

Row {
    id: clock

    required property MomentView moment
    property color ink: Tokens.ink
    property color quiet: Tokens.ink2
    property real room: Number.POSITIVE_INFINITY

    readonly property real wished: Math.max(Theme.bodyFloor, Math.round(82 * Theme.unit))
    readonly property bool whole: large.advanceWidth + spacing + dated.implicitWidth <= room

    spacing: Math.round(Math.min(28 * Theme.unit, 0.5 * Theme.bodyFloor))

    TextMetrics {
        id: large

        font.family: Theme.face
        font.pixelSize: clock.wished
        font.weight: Font.Bold
        text: clock.moment.clock
    }
    Label {
        id: time

        anchors.verticalCenter: parent.verticalCenter
        text: clock.moment.clock
        color: clock.ink
        font.pixelSize: clock.whole ? clock.wished : Theme.bodyFloor
        font.weight: Font.Bold
    }
    Column {
        id: dated

        visible: clock.whole || time.implicitWidth + clock.spacing + implicitWidth <= clock.room
        anchors.verticalCenter: parent.verticalCenter

        Label {
            text: clock.moment.weekday
            color: clock.ink
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.DemiBold
        }
        Label {
            text: clock.moment.date
            color: clock.quiet
            font.pixelSize: Theme.bodyFloor
        }
    }
}
