// Days alike and when the office is open on them.
import QtQuick

Item {
    id: hours

    required property string days
    required property string sessions
    required property bool dayOff
    required property int index

    implicitHeight: Math.max(Math.round(84 * Theme.unit), when.height + Theme.gap)

    Rectangle {
        visible: hours.index > 0
        width: parent.width
        height: Theme.hair
        color: Tokens.line
    }
    Label {
        id: name

        x: Math.round(36 * Theme.unit)
        anchors.verticalCenter: parent.verticalCenter
        text: hours.days
        font.weight: Font.DemiBold
    }
    Label {
        id: when

        anchors.right: parent.right
        anchors.rightMargin: Math.round(36 * Theme.unit)
        anchors.left: name.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: hours.sessions
        color: hours.dayOff ? Tokens.ink2 : Tokens.ink
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.WordWrap
    }
}
