// Asks for priority, kindly and without papers.
import QtQuick
import Luot.Kiosk

Touchable {
    id: card

    required property VisitView visit
    required property string classes

    objectName: "priority"
    implicitHeight: Math.max(Theme.bar, words.height + Theme.gap)
    label: Words.say("priority_card")
    onClicked: visit.askPriority()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.corner
            color: Theme.accent
        }
        Rectangle {
            width: parent.width
            height: parent.height - (card.pressed ? 0 : Theme.lip)
            radius: Theme.corner
            color: card.pressed ? Tokens.sand : Theme.accentWash
            border.width: Theme.hair
            border.color: Theme.accent
        }
    }
    contentItem: Item {
        Icon {
            id: hand

            x: Math.round(30 * Theme.unit)
            anchors.verticalCenter: parent.verticalCenter
            name: "heart"
            color: Theme.accentDeep
            size: Theme.strong * 1.5
        }
        Column {
            id: words

            anchors.left: hand.right
            anchors.leftMargin: Math.round(28 * Theme.unit)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -Theme.lip / 2

            FittedLabel {
                width: parent.width
                room: 1.4 * Theme.strong
                text: card.label
                color: Theme.accentDeep
                largest: Theme.strong
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: listed.advanceWidth <= width ? card.classes : Words.say("priority_no_papers")
                font.pixelSize: Theme.bodyFloor
                Accessible.ignored: true

                TextMetrics {
                    id: listed

                    font.family: Theme.face
                    font.pixelSize: Theme.bodyFloor
                    font.weight: Font.Medium
                    text: card.classes
                }
            }
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Math.round(28 * Theme.unit)
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            color: Theme.accentDeep
            size: Theme.strong * 1.3
        }
    }
}
