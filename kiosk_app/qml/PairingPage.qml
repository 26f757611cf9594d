// What a kiosk shows that nobody has let in yet: the letters that an admin types.
pragma ComponentBehavior: Bound
import QtQuick

Window {
    id: page

    required property var sizes
    required property var said
    required property string address
    required property string letters
    required property bool away

    readonly property bool lying: width > height
    readonly property int letterSize: Math.round(lying ? Math.min(width * 0.1, height * 0.17) : width * 0.148)
    readonly property string first: letters.slice(0, 3)
    readonly property string second: letters.slice(3)

    color: Tokens.paper
    title: said[0].title

    Binding { target: Theme; property: "sizes"; value: page.sizes }

    component Letters: Text {
        color: Tokens.ink
        font.family: Theme.face
        font.pixelSize: page.letterSize
        font.weight: Font.ExtraBold
        font.letterSpacing: page.letterSize * 0.06
        renderType: Text.QtRendering
        textFormat: Text.PlainText
    }
    component Line: Label {
        width: parent.width
        wrapMode: Text.WordWrap
        lineHeight: 1.2
    }

    Column {
        // A small panel has the same words on less room.
        scale: Math.min(1, page.height * 0.96 / height)
        x: Theme.margin * 1.5
        width: page.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap * 1.5

        Emblem {
            visible: page.height > page.width * 1.65
            width: 104 * Theme.unit
            height: 88 * Theme.unit
            ink: Tokens.lotus
        }
        Line {
            text: page.said[0].title
            font.pixelSize: Math.round(Theme.strong * 1.6)
            font.weight: Font.Bold
        }
        Line {
            text: page.said[0].how
        }
        Rectangle {
            width: parent.width
            height: row.height + 4 * Theme.gap
            radius: Theme.corner
            color: Tokens.card
            border.color: Tokens.line
            border.width: Theme.hair

            Row {
                id: row

                visible: !page.away && page.letters !== ""
                anchors.centerIn: parent
                spacing: Math.round(page.width * 0.045)
                Accessible.role: Accessible.StaticText
                Accessible.name: page.letters.split("").join(" ")

                Letters { text: page.first }
                Letters { text: page.second }
            }
            Column {
                visible: !row.visible
                anchors.verticalCenter: parent.verticalCenter
                x: 2 * Theme.gap
                width: parent.width - 2 * x
                spacing: Theme.gap / 2

                Line {
                    text: page.said[0].away
                    color: Tokens.wait
                    horizontalAlignment: Text.AlignHCenter
                }
                Line {
                    text: page.said[1].away
                    color: Tokens.ink2
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
        Line {
            text: page.said[0].where + "\n" + page.address
            color: Tokens.ink
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAnywhere
        }
        Line {
            text: page.said[0].lasts
            color: Tokens.ink2
        }
        Rectangle {
            width: parent.width
            height: Theme.hair
            color: Tokens.line
        }
        Line {
            text: page.said[1].title
            color: Tokens.ink2
            font.weight: Font.DemiBold
        }
        Line {
            text: page.said[1].how + " " + page.said[1].lasts
            color: Tokens.ink2
        }
    }
}
