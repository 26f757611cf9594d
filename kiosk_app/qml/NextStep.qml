// One thing to do or to know, with its icon: a strong line and a quiet one.
import QtQuick

Item {
    id: next

    required property string icon
    required property string title
    required property string text
    property color tint: Theme.accent
    // 0 as drawn; 1 in the size of plain words; 2 no larger than it must be; 3 also without the
    // quiet line.
    property int level: 0
    property bool keepsText: false

    readonly property real beside: level === 0 ? wideRoom : tightRoom
    readonly property real wideRoom: Math.max(Theme.strong, Math.round(50 * Theme.unit)) + Math.round(24 * Theme.unit)
    readonly property real tightRoom: Theme.body + Math.round(16 * Theme.unit)
    readonly property int strongSize: Math.max(Theme.strong, Math.round(42 * Theme.unit))
    readonly property int quietSize: Math.max(Theme.bodyFloor, Math.round(34 * Theme.unit))
    readonly property real wish: Math.max(strong.advanceWidth, quiet.advanceWidth) + wideRoom

    // How wide it would be on lines of its own in a size of letters.
    function wishAt(size: int): real {
        return Math.max(strong.advanceWidth * size / strongSize, quiet.advanceWidth * size / quietSize) + tightRoom;
    }

    // How high it is at a level: so whoever lays it out can choose one.
    function heightAt(level: int): real {
        if (level === 0)
            return wideTitle.implicitHeight + (text === "" ? 0 : wideText.implicitHeight);
        if (level === 1)
            return plainTitle.implicitHeight + (text === "" ? 0 : plainText.implicitHeight);
        return tightTitle.implicitHeight + (text === "" || (level === 3 && !keepsText) ? 0 : tightText.implicitHeight);
    }

    implicitHeight: heightAt(level)

    TextMetrics {
        id: strong

        font.family: Theme.face
        font.pixelSize: next.strongSize
        font.weight: Font.Bold
        text: next.title
    }
    TextMetrics {
        id: quiet

        font.family: Theme.face
        font.pixelSize: next.quietSize
        font.weight: Font.Medium
        text: next.text
    }
    Icon {
        y: (next.height - height) / 2
        name: next.icon
        color: next.tint
        size: next.level === 0 ? Math.max(Theme.strong, Math.round(50 * Theme.unit)) : next.level === 1 ? Theme.body : Theme.bodyFloor
    }
    Column {
        x: next.beside
        width: next.width - x

        Label {
            id: wideTitle

            visible: next.level === 0
            width: next.width - next.wideRoom
            text: next.title
            font.pixelSize: next.strongSize
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
        Label {
            id: plainTitle

            visible: next.level === 1
            width: next.width - next.tightRoom
            text: next.title
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
        Label {
            id: plainText

            visible: next.level === 1 && text !== ""
            width: next.width - next.tightRoom
            text: next.text
            color: Tokens.ink2
            wrapMode: Text.WordWrap
        }
        Label {
            id: tightTitle

            visible: next.level > 1
            width: next.width - next.tightRoom
            text: next.title
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
        Label {
            id: wideText

            visible: next.level === 0 && text !== ""
            width: next.width - next.wideRoom
            text: next.text
            color: Tokens.ink2
            font.pixelSize: next.quietSize
            wrapMode: Text.WordWrap
        }
        Label {
            id: tightText

            visible: (next.level === 2 || (next.level === 3 && next.keepsText)) && text !== ""
            width: next.width - next.tightRoom
            text: next.text
            color: Tokens.ink2
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.WordWrap
        }
    }
}
