// Days alike and when the office is open on them.
import QtQuick

Item {
    id: hours

    required property string days
    required property string sessions
    required property bool dayOff
    required property int index

    // Large letters become smaller where a session would not stand whole beside its days.
    readonly property real side: Math.round(36 * Theme.unit)
    readonly property bool roomy: named.advanceWidth + session.advanceWidth + Theme.gap + 2 * side < width

    implicitHeight: Math.max(Math.round(84 * Theme.unit), when.height + Theme.gap)

    Rectangle {
        visible: hours.index > 0
        width: parent.width
        height: Theme.hair
        color: Tokens.line
    }
    TextMetrics {
        id: named

        font.family: Theme.face
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        text: hours.days
    }
    TextMetrics {
        id: session

        font.family: Theme.face
        font.pixelSize: Theme.body
        font.weight: Font.Medium
        text: "00:00–00:00"
    }
    Label {
        id: name

        x: hours.side
        font.pixelSize: hours.roomy ? Theme.body : Theme.bodyFloor
        anchors.verticalCenter: parent.verticalCenter
        text: hours.days
        font.weight: Font.DemiBold
    }
    Label {
        id: when

        anchors.right: parent.right
        anchors.rightMargin: hours.side
        anchors.left: name.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: hours.sessions
        font.pixelSize: name.font.pixelSize
        color: hours.dayOff ? Tokens.ink2 : Tokens.ink
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.WordWrap
    }
}
