// The head of an upright kiosk: the emblem and whose office it is.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: head

    required property OfficeView office

    implicitHeight: Math.round(Math.max(184 * Theme.unit, names.height + 48 * Theme.unit))
    color: Theme.accent

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(8 * Theme.unit)
        color: Theme.accentDeep
    }
    Emblem {
        id: emblem

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -4 * Theme.unit
        width: 104 * Theme.unit
        height: 104 * Theme.unit
    }
    Column {
        id: names

        anchors.left: emblem.right
        anchors.leftMargin: 40 * Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: emblem.verticalCenter

        Label {
            width: parent.width
            text: head.office.inVietnamese.agency.toUpperCase()
            color: Tokens.lotusOn
            font.pixelSize: Math.max(Theme.bodyFloor, 36 * Theme.unit)
            wrapMode: Text.WordWrap
        }
        Label {
            width: parent.width
            text: head.office.inVietnamese.name.toUpperCase()
            color: Tokens.lotusOn
            font.pixelSize: Math.max(Theme.bodyFloor * 1.15, 52 * Theme.unit)
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
    }
}
