// The head of an upright kiosk: the emblem and whose office it is.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: head

    required property VisitView visit
    required property OfficeView office
    // On a higher head the agency gives way to the office's own name.
    required property real most

    implicitHeight: Math.round(Math.max(184 * Theme.unit, names.height + 48 * Theme.unit))
    color: Theme.band

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(8 * Theme.unit)
        color: Theme.accentDeep
    }
    StaffArea {
        objectName: "staffArea"
        height: parent.height
        width: names.x
        visit: head.visit
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
            id: agency

            objectName: "agency"
            width: parent.width
            visible: text !== "" && implicitHeight + name.leastHeight <= head.most - 48 * Theme.unit
            text: head.office.inVietnamese.agency.toUpperCase()
            color: Theme.bandOn
            font.pixelSize: Math.max(Theme.bodyFloor, 36 * Theme.unit)
            wrapMode: Text.Wrap
        }
        FittedLabel {
            id: name

            objectName: "officeName"
            width: parent.width
            room: head.most - 48 * Theme.unit - (agency.visible ? agency.height : 0)
            text: head.office.inVietnamese.name.toUpperCase()
            color: Theme.bandOn
            largest: Math.max(Theme.bodyFloor * 1.15, 52 * Theme.unit)
            font.weight: Font.Bold
        }
    }
}
