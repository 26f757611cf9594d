// Says that somebody is coming.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: notice

    required property VisitView visit

    implicitHeight: words.height + 2 * Theme.gap
    visible: visit.helpCalled
    radius: Theme.corner
    color: Tokens.okWash
    border.width: Theme.hair
    border.color: Tokens.ok

    IconLine {
        id: words

        objectName: "helpNotice"
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, implicitText.advanceWidth + 2.4 * size)
        icon: "checked"
        text: Words.say("help_called")
        ink: Tokens.ok
        size: Math.round(Theme.bodyFloor * 1.2)
        weight: Font.DemiBold

        TextMetrics {
            id: implicitText

            font.family: Theme.face
            font.pixelSize: words.size
            font.weight: Font.DemiBold
            text: words.text
        }
    }
}
