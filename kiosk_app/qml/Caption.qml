// At the foot, for whoever goes by keys: what is said, written.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: caption

    required property KeysView keys

    visible: keys.on && height > 0
    color: Tokens.black ? Tokens.night2 : Tokens.card

    Rectangle {
        width: parent.width
        height: Math.max(2, Math.round(4 * Theme.unit))
        color: Tokens.focus
    }
    Icon {
        id: sound

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: "sound"
        color: Tokens.focus
        size: Math.round(1.3 * Theme.bodyFloor)
    }
    Label {
        objectName: "caption"
        anchors.left: sound.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: caption.keys.caption
        font.pixelSize: Theme.bodyFloor
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
}
