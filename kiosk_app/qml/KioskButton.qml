// A button with a word and an icon, in one of four tones.
import QtQuick

Touchable {
    id: button

    // Stands on a button too narrow for the label; screen readers hear the whole one.
    property string shortLabel: ""
    // For where the short one finds no room either: one word.
    property string tightLabel: ""
    property string drawing: ""
    property string tone: "plain"
    property bool stacked: false
    property bool iconLast: false
    property real size: Theme.body

    readonly property bool white: turned || (Tokens.black && selected)
    readonly property bool dark: tone === "accent" || tone === "night"
    readonly property color ground: {
        if (white)
            return Tokens.ink;
        if (tone === "accent")
            return pressed ? Theme.accentDeep : Theme.accent;
        if (tone === "night")
            return pressed ? Tokens.night : Tokens.ink;
        if (tone === "on")
            return pressed ? Tokens.sand : Theme.accentWash;
        if (tone === "ok")
            return Tokens.okWash;
        return pressed ? Tokens.sand : Tokens.card;
    }
    readonly property color edge: {
        if (tone === "accent" || tone === "on")
            return tone === "on" ? Theme.accent : Theme.accentDeep;
        if (tone === "ok")
            return Tokens.ok;
        return tone === "night" ? Tokens.ink : Tokens.edge;
    }
    readonly property color ink: {
        if (white)
            return Tokens.paper;
        if (dark)
            return Tokens.lotusOn;
        if (tone === "on")
            return Theme.accentDeep;
        return tone === "ok" ? Tokens.ok : Tokens.ink;
    }

    readonly property real room: width - Theme.gap
    readonly property real iconRoom: stacked || drawing === "" ? 0 : Math.round(1.15 * size) + row.columnSpacing
    readonly property bool roomy: iconRoom + words.implicitWidth <= room

    readonly property string fitting: {
        const fits = measured => measured.text !== "" && iconRoom + measured.advanceWidth <= room;
        if (fits(whole))
            return label;
        if (tightLabel !== "" && !fits(brief))
            return tightLabel;
        return shortLabel === "" ? label : shortLabel;
    }

    implicitWidth: Math.max(Theme.touch, row.implicitWidth + 2 * Theme.gap)
    implicitHeight: Theme.bar

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.corner
            color: button.edge
        }
        Rectangle {
            width: parent.width
            height: parent.height - (button.pressed ? 0 : Theme.lip)
            radius: Theme.corner
            color: button.ground
            border.width: Theme.hair
            border.color: button.edge
        }
    }

    TextMetrics {
        id: whole

        font.family: Theme.face
        font.pixelSize: button.size
        font.weight: Font.DemiBold
        text: button.label
    }
    TextMetrics {
        id: brief

        font: whole.font
        text: button.shortLabel
    }

    contentItem: Item {
        Grid {
            id: row

            anchors.centerIn: parent
            anchors.verticalCenterOffset: button.pressed ? 0 : -Theme.lip / 2
            // A second column without an icon in it would push the words aside.
            columns: button.stacked || button.drawing === "" || !button.roomy ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            layoutDirection: button.iconLast ? Qt.RightToLeft : Qt.LeftToRight
            columnSpacing: Math.round(16 * Theme.unit)
            rowSpacing: 0

            Icon {
                objectName: "buttonIcon"
                visible: button.drawing !== "" && button.roomy
                name: button.drawing
                color: button.ink
                size: Math.round(button.size * (button.stacked ? 1.3 : 1.15))
            }
            Label {
                id: words

                objectName: "buttonLabel"
                width: Math.min(implicitWidth, button.room)
                wrapMode: Text.Wrap
                text: button.fitting
                color: button.ink
                font.pixelSize: button.size
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
