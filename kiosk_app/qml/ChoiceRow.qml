// One class of people called sooner.
pragma ComponentBehavior: Bound
import QtQuick

Touchable {
    id: choice

    required property string code
    required property string title
    required property int index

    // 0 as drawn; 1 no higher than it must be; 2 also without its arrow.
    property int level: 0

    readonly property real side: Math.round((level === 2 ? 18 : 36) * Theme.unit)
    readonly property real drawn: Math.max(Theme.strong, Math.round(58 * Theme.unit))

    // How high it is at a level, without end where a word is too wide for it: so whoever lays it
    // out can choose one.
    function heightAt(level: int): real {
        const room = Math.round(24 * Theme.unit) + Theme.lip;
        if (level === 2)
            return Math.max(Theme.touch, bare.implicitHeight + room);
        if (whole.contentWidth > whole.width)
            return Number.POSITIVE_INFINITY;
        return Math.max(Theme.touch, Math.round((level === 0 ? 108 : 0) * Theme.unit), whole.implicitHeight + room);
    }

    objectName: "priority_" + code
    label: title
    implicitHeight: heightAt(level)

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.corner
            color: Tokens.edge
        }
        Rectangle {
            width: parent.width
            height: parent.height - (choice.pressed ? 0 : Theme.lip)
            radius: Theme.corner
            color: choice.pressed ? Tokens.sand : Tokens.card
            border.width: Theme.hair
            border.color: Tokens.edge
        }
    }
    component Name: Label {
        text: choice.title
        font.pixelSize: Math.max(Theme.bodyFloor, Math.round(38 * Theme.unit))
        font.weight: Font.Bold
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }

    contentItem: Item {
        Icon {
            id: drawing

            x: choice.side
            anchors.verticalCenter: parent.verticalCenter
            name: choice.code
            color: Theme.accent
            size: choice.drawn
        }
        Name {
            id: whole

            visible: choice.level < 2
            x: Math.round(36 * Theme.unit) + choice.drawn + Math.round(32 * Theme.unit)
            width: choice.width - x - Theme.strong - Math.round(52 * Theme.unit)
            y: (parent.height - height) / 2
        }
        Name {
            id: bare

            visible: choice.level === 2
            wrapMode: Text.Wrap
            x: Math.round(18 * Theme.unit) + choice.drawn + Math.round(18 * Theme.unit)
            width: choice.width - x - Math.round(18 * Theme.unit)
            y: (parent.height - height) / 2
        }
        Icon {
            visible: choice.level < 2
            anchors.right: parent.right
            anchors.rightMargin: choice.side
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            color: Theme.accent
            size: Theme.strong
        }
    }
}
