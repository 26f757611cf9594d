// The look-up kiosk's first screen: type as one speaks, and choose from what is found.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property SearchView search
    required property PanelView panel
    required property Rows results

    // A wide panel has room for ten keys beside what is found.
    readonly property real tenKeys: 10 * Theme.touch + 9 * Theme.gap
    readonly property bool beside: width - tenKeys - 3 * Theme.margin >= 0.35 * width

    Column {
        id: top

        x: Theme.margin
        y: Math.round(24 * Theme.unit)
        width: page.width - 2 * Theme.margin
        spacing: Math.round(12 * Theme.unit)

        FittedLabel {
            objectName: "title"
            width: parent.width
            room: Math.max(leastHeight, page.height * 0.1)
            text: Words.say("search_title")
            largest: Math.round(60 * Theme.unit)
            font.weight: Font.ExtraBold
        }
        Rectangle {
            width: parent.width
            height: Math.max(Theme.touch, Math.round(116 * Theme.unit))
            radius: Theme.corner
            color: Tokens.card
            border.width: 2 * Theme.hair
            border.color: Theme.accent

            Label {
                objectName: "query"
                x: Theme.gap
                width: parent.width - 3 * Theme.gap - counted.width
                height: parent.height
                text: page.search.query === "" ? Words.say("search_empty") : page.search.query
                color: page.search.query === "" ? Tokens.ink2 : Tokens.ink
                font.pixelSize: Math.max(Theme.body, Math.round(56 * Theme.unit))
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodyFloor
                elide: Text.ElideLeft
                verticalAlignment: Text.AlignVCenter
            }
            Label {
                id: counted

                x: parent.width - width - Theme.gap
                height: parent.height
                text: page.search.count
                color: Tokens.ink2
                font.pixelSize: Theme.bodyFloor
                verticalAlignment: Text.AlignVCenter
            }
        }
        Label {
            width: parent.width
            visible: found.height > 4 * Theme.touch
            text: Words.say("search_hint")
            color: Tokens.ink2
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.Wrap
        }
    }
    Item {
        id: found

        x: Theme.margin
        y: top.y + top.height + Theme.gap
        width: page.beside ? keys.x - Theme.margin - x : page.width - 2 * Theme.margin
        height: (page.beside ? bar.y : keys.y) - Theme.gap - y

        Column {
            id: list

            width: parent.width
            spacing: Math.round(0.75 * Theme.gap)

            Repeater {
                model: page.results

                // What has no room is not half shown: one letter more brings it up.
                ResultCard {
                    width: list.width
                    opacity: y + height <= found.height ? 1 : 0
                    enabled: opacity > 0
                    onClicked: page.search.choose(code)
                }
            }
        }
        Column {
            visible: page.search.nothing
            width: parent.width
            spacing: Math.round(8 * Theme.unit)

            Label {
                objectName: "nothing"
                width: parent.width
                text: Words.say("search_none")
                font.pixelSize: Theme.strong
                font.weight: Font.ExtraBold
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: Words.say("search_none_advice")
                color: Tokens.ink2
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
        }
    }
    LetterKeys {
        id: keys

        x: page.beside ? page.width - Theme.margin - page.tenKeys : Theme.margin
        y: bar.y - Theme.gap - height
        width: page.width - Theme.margin - x
        search: page.search
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.panel.portrait ? 40 : 34) * Theme.unit)
        width: page.width - 2 * Theme.margin
        visit: page.visit
        act: page.search.canGoBack ? "back" : ""
        actLabel: Words.say("back")
        actDrawing: "back"
        onActed: page.visit.goBack()
    }
}
