// Says that no slip came out, that the number holds, and whether staff know.
import QtQuick
import Luot.Kiosk

Item {
    id: failure

    required property VisitView visit
    required property NumberView number

    property real room: Number.POSITIVE_INFINITY
    // A narrow notice has room for words alone.
    readonly property bool narrow: width < 16 * Theme.bodyFloor

    implicitHeight: words.height

    Rectangle {
        id: disc

        visible: !failure.narrow
        y: Math.round(6 * Theme.unit)
        width: Math.round(112 * Theme.unit)
        height: width
        radius: width / 2
        color: Tokens.wait

        Icon {
            anchors.centerIn: parent
            name: "printer"
            color: Tokens.card
            size: parent.width * 0.52
        }
    }
    Column {
        id: words

        x: failure.narrow ? 0 : disc.width + Math.round(32 * Theme.unit)
        width: parent.width - x
        spacing: Math.round(6 * Theme.unit)

        FittedLabel {
            objectName: "title"
            width: parent.width
            room: failure.room - valid.implicitHeight - told.implicitHeight - 2 * words.spacing
            text: Words.say("print_failed_title")
            color: Tokens.wait
            largest: Math.max(Theme.strong, Math.round(56 * Theme.unit))
            font.weight: Font.Bold
        }
        Label {
            id: valid

            width: parent.width
            text: Words.say("print_failed_text")
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(40 * Theme.unit))
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
        }
        IconLine {
            id: told

            objectName: "staffTold"
            width: parent.width
            opacity: failure.number.staffTold ? 1 : 0
            icon: "checked"
            text: Words.say("staff_told")
            ink: Tokens.ok
            size: Math.max(Theme.bodyFloor, Math.round(36 * Theme.unit))
            weight: Font.DemiBold
        }
    }
}
