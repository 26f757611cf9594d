// The look-up kiosk's first screen: type as one speaks, and choose from what is found.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property SearchView search
    required property DossierView dossier
    required property CheckInView checkIn
    required property bool offersCheckIn
    required property PanelView panel
    required property OfficeView office
    required property Rows results

    // A wide panel has room for ten keys beside what is found.
    readonly property real tenKeys: 10 * Theme.touch + 9 * Theme.gap
    // Where all has to stand low, keys and what is found take turns, too, with what turns beside them.
    readonly property bool flat: panel.low && !panel.portrait
    // Upright glass whose upper part is out of reach: what turns stands beside what is found.
    readonly property bool lowUpright: panel.low && panel.portrait
    readonly property bool beside: !flat && width - tenKeys - 3 * Theme.margin >= 0.35 * width
    // On a small one, keys and what is found take turns.
    readonly property bool tight: flat || !beside && bar.y - keys.wholeHeight - box.height - Theme.strong - 3 * Theme.gap < 4.2 * Theme.touch
    property bool listing: false
    // The first result of the page shown; a page begins where the last one had no more room.
    property int first: 0
    readonly property int beyond: {
        for (let place = first; place < cards.count; place++) {
            const card = cards.itemAt(place) as ResultCard;
            if (card !== null && card.y + card.height > list.room)
                // One that no page holds keeps nobody from those behind it.
                return place > first ? place : (place + 1) % cards.count;
        }
        return 0;
    }

    onVisibleChanged: listing = false
    Connections {
        target: page.search
        function onChanged(): void {
            page.first = 0;
            if (page.search.query === "")
                page.listing = false;
        }
    }

    Column {
        id: top

        x: Theme.margin
        y: Math.round(24 * Theme.unit)
        width: page.width - 2 * Theme.margin
        spacing: Math.round(12 * Theme.unit)

        FittedLabel {
            objectName: "title"
            visible: !page.tight || page.flat
            width: parent.width
            room: Math.max(leastHeight, page.height * 0.1)
            text: Words.say("search_title")
            largest: Math.round(60 * Theme.unit)
            font.weight: Font.ExtraBold
        }
        Rectangle {
            id: box

            width: parent.width - (page.tight && !page.flat ? turn.width + Theme.gap : 0)
            height: Math.max(Theme.touch, Math.round(116 * Theme.unit))
            radius: Theme.corner
            color: Tokens.card
            border.width: 2 * Theme.hair
            border.color: Theme.accent

            Label {
                objectName: "query"
                x: Theme.gap
                width: parent.width - 3 * Theme.gap - (counted.visible ? counted.width : 0)
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
                visible: !turn.visible
                text: page.search.count
                color: Tokens.ink2
                font.pixelSize: Theme.bodyFloor
                verticalAlignment: Text.AlignVCenter
            }
        }
        Label {
            width: parent.width
            visible: !page.tight && (page.beside ? bar.y : bar.y - Theme.gap - keys.wholeHeight) - box.y - box.height - implicitHeight > 4 * Theme.touch + 3 * Theme.gap
            text: Words.say("search_hint")
            color: Tokens.ink2
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.Wrap
        }
    }
    KioskButton {
        id: turn

        readonly property bool dossier: page.search.query === ""

        objectName: dossier ? "openDossier" : "turnToResults"
        visible: page.tight
        x: page.width - Theme.margin - width
        y: page.flat ? bar.y - Theme.gap - keys.wholeHeight : top.y
        width: page.flat ? page.width - 2 * Theme.margin - keys.width - Theme.gap : 0.36 * (page.width - 2 * Theme.margin)
        height: page.flat ? (keys.wholeHeight - Theme.gap) / 2 : box.height
        label: dossier ? Words.say("dossier_open") : page.listing ? Words.say("search_type_on") : page.search.count
        size: Theme.bodyFloor
        onClicked: dossier ? page.dossier.open() : page.listing = !page.listing
    }
    Item {
        id: found

        // Beside keys that fill the glass nothing has room.
        readonly property bool shown: !page.tight || page.listing || page.flat

        visible: shown || height >= Theme.touch
        x: Theme.margin
        y: page.flat && !page.listing ? top.y + top.height + Theme.gap : Math.max(top.y + top.height + Theme.gap, page.panel.low ? page.height - page.panel.reach : 0)
        width: page.beside ? keys.x - Theme.margin - x : page.flat && page.listing ? keys.width : page.width - 2 * Theme.margin
        height: (page.beside || page.tight && page.listing ? bar.y : keys.y) - Theme.gap - y

        Column {
            id: list

            // The last row turns to those that found no room; beside keys only where some found none.
            readonly property bool turns: !page.flat && !page.lowUpright && (page.tight ? page.listing : page.first > 0 || height > found.height)
            readonly property real room: found.height - (turns ? Theme.touch + Theme.gap : 0)

            width: parent.width - (page.lowUpright ? more.width + Theme.gap : 0)
            spacing: Math.round(0.75 * Theme.gap)

            Repeater {
                id: cards

                model: page.results

                // What has no room is not half shown: one letter more brings it up.
                ResultCard {
                    required property int index

                    visible: index >= page.first && (!page.flat || page.listing)
                    width: list.width
                    opacity: y + height <= list.room ? 1 : 0
                    enabled: opacity > 0
                    onClicked: page.search.choose(code)
                }
            }
        }
        KioskButton {
            id: more

            objectName: "moreResults"
            visible: (!page.tight || page.listing) && (page.beyond > 0 || page.first > 0)
            x: page.flat ? turn.x - parent.x : parent.width - width
            y: page.flat ? turn.y + turn.height + Theme.gap - parent.y : parent.height - height
            width: page.flat ? turn.width : page.lowUpright ? Math.round(0.24 * parent.width) : parent.width
            height: page.flat ? turn.height : Theme.touch
            label: page.beyond > 0 ? Words.say("procedure_more") : Words.say("procedure_top")
            drawing: "down"
            size: Theme.bodyFloor
            onClicked: page.first = page.beyond
        }
        KioskButton {
            objectName: "openDossier"
            visible: !page.tight && page.search.query === ""
            width: parent.width
            height: Theme.bar
            label: Words.say("dossier_open")
            drawing: "order"
            onClicked: page.dossier.open()
        }
        KioskButton {
            objectName: "openCheckIn"
            visible: page.offersCheckIn && page.search.query === "" && (page.flat || !page.tight && y + height <= found.height)
            x: page.flat ? turn.x - parent.x : 0
            y: page.flat ? turn.y + turn.height + Theme.gap - parent.y : Theme.bar + Theme.gap
            width: page.flat ? turn.width : parent.width
            height: page.flat ? turn.height : Theme.bar
            label: Words.say("check_in_open")
            drawing: "clock"
            onClicked: page.checkIn.open()
        }
        // A kiosk opens no other site: a phone takes the address along.
        Row {
            readonly property real from: page.offersCheckIn ? 2 * (Theme.bar + Theme.gap) : Theme.bar + Theme.gap

            visible: archive.text !== "" && page.search.query === "" && !page.tight && y + height <= found.height
            y: from
            width: parent.width
            spacing: Theme.gap

            QrCode {
                id: archive

                objectName: "archive"
                width: Math.max(Math.round(200 * Theme.unit), 2 * Theme.touch)
                height: width
                text: page.office.settings.archive_url
            }
            Label {
                width: parent.width - archive.width - parent.spacing
                anchors.verticalCenter: archive.verticalCenter
                text: Words.say("archive")
                color: Tokens.ink2
                font.pixelSize: Theme.bodyFloor
                wrapMode: Text.Wrap
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

        visible: !(page.tight && page.listing)
        x: page.beside ? page.width - Theme.margin - page.tenKeys : Theme.margin
        y: bar.y - Theme.gap - height
        flat: page.flat
        width: page.flat ? Math.round(0.77 * (page.width - 2 * Theme.margin)) : page.width - Theme.margin - x
        onTyped: letter => page.search.type(letter)
        onErased: everything => page.search.erase(everything)
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.panel.portrait ? 40 : 34) * Theme.unit)
        width: page.width - 2 * Theme.margin
        // Over a caption a small panel has not a millimetre to spare beside keys and box.
        height: page.panel.small || page.flat || page.lowUpright ? Theme.slimBar : Theme.bar
        visit: page.visit
        act: page.search.canGoBack ? "back" : ""
        actLabel: Words.say("back")
        actDrawing: "back"
        onActed: page.visit.goBack()
    }
}
