// The office's time and date.
import QtQuick
import Luot.Kiosk

Row {
    id: clock

    required property MomentView moment
    property color ink: Tokens.ink
    property color quiet: Tokens.ink2

    spacing: Math.round(Math.min(28 * Theme.unit, 0.5 * Theme.bodyFloor))

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: clock.moment.clock
        color: clock.ink
        font.pixelSize: Math.max(Theme.bodyFloor, Math.round(82 * Theme.unit))
        font.weight: Font.Bold
    }
    Column {
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
