// Screens without a number: being asked for, refused, closed, or the server away.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property OfficeView office
    required property MomentView moment
    required property NoticeView notice
    required property PanelView panel
    required property Rows hours

    readonly property bool lying: !panel.portrait
    readonly property bool away: visit.screen === "away"
    readonly property bool closed: visit.screen === "closed"
    readonly property bool refused: visit.screen === "refused"
    readonly property bool issuing: visit.screen === "issuing"

    Clock {
        id: clock

        visible: !page.lying && page.moment.clock !== "" && !page.visit.helpCalled
        x: Theme.margin
        y: Math.round(52 * Theme.unit)
        moment: page.moment
    }
    Item {
        id: upper

        readonly property real start: page.lying ? 0 : clock.y + clock.height

        y: start
        width: parent.width
        height: panels.y - start

        Lotus {
            id: lotus

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(20 * Theme.unit, (parent.height - height - said.height - 60 * Theme.unit) / 2)
            width: 540 * Theme.unit
            height: Math.min(560 * Theme.unit, parent.height - said.height - 100 * Theme.unit)
            visible: height > 120 * Theme.unit

            SequentialAnimation on opacity {
                running: page.issuing && page.visible
                loops: Animation.Infinite
                onStopped: lotus.opacity = 1
                NumberAnimation { to: 0.45; duration: 4 * Tokens.calm; easing.type: Easing.InOutSine }
                NumberAnimation { to: 1; duration: 4 * Tokens.calm; easing.type: Easing.InOutSine }
            }
        }
        Column {
            id: said

            x: Theme.margin
            y: lotus.visible ? lotus.y + lotus.height + Math.round(48 * Theme.unit) : (parent.height - height) / 2
            width: parent.width - 2 * Theme.margin
            spacing: Math.round(24 * Theme.unit)

            Label {
                objectName: "title"
                width: parent.width
                text: page.lying ? page.notice.title.replace("\n", " ") : page.notice.title
                font.pixelSize: Math.max(Theme.strong, Math.round((page.lying ? 64 : 80) * Theme.unit))
                font.weight: Font.ExtraBold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            Label {
                objectName: "noticeText"
                width: parent.width
                text: page.notice.text
                textFormat: Text.StyledText
                font.pixelSize: Math.max(Theme.body, Math.round(42 * Theme.unit))
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
        }
    }
    Column {
        id: panels

        x: Theme.margin
        y: (page.refused ? answers.y : page.issuing ? page.height - Math.round(160 * Theme.unit) : bar.y)
            - height - Math.round(24 * Theme.unit)
        width: parent.width - 2 * Theme.margin
        spacing: Math.round(24 * Theme.unit)

        Rectangle {
            visible: page.away
            width: parent.width
            height: advice.height + Math.round(76 * Theme.unit)
            radius: Theme.corner
            color: Tokens.card
            border.width: Theme.hair
            border.color: Tokens.line

            Column {
                id: advice

                x: Math.round(40 * Theme.unit)
                y: Math.round(38 * Theme.unit)
                width: parent.width - 2 * x
                spacing: Math.round(28 * Theme.unit)

                NextStep {
                    width: parent.width
                    icon: "counter"
                    title: Words.say("away_go_title")
                    text: Words.say("away_go_text")
                }
                NextStep {
                    width: parent.width
                    icon: "checked"
                    tint: Tokens.ok
                    title: Words.say("away_valid_title")
                    text: Words.say("away_valid_text")
                }
            }
        }
        Rectangle {
            visible: page.closed
            width: parent.width
            height: week.height
            radius: Theme.corner
            color: Tokens.card
            border.width: Theme.hair
            border.color: Tokens.line

            Column {
                id: week

                width: parent.width

                Repeater {
                    model: page.hours

                    HoursRow {
                        width: week.width
                    }
                }
            }
        }
        Rectangle {
            visible: (page.away || page.closed) && page.office.settings.hotline !== ""
            width: parent.width
            height: Math.max(Theme.touch, Math.round(116 * Theme.unit))
            radius: Theme.corner
            color: Theme.accentWash

            IconLine {
                x: Math.round(36 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width * 0.5
                icon: "phone"
                text: Words.say("hotline")
                ink: Theme.accentDeep
                size: Theme.strong
                weight: Font.DemiBold
            }
            Label {
                objectName: "telephone"
                anchors.right: parent.right
                anchors.rightMargin: Math.round(34 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
                text: page.office.settings.hotline
                color: Theme.accentDeep
                font.pixelSize: Math.max(Theme.strong, Math.round(60 * Theme.unit))
                font.weight: Font.Bold
            }
        }
    }
    Row {
        id: answers

        visible: page.refused
        x: Theme.margin
        y: page.height - height - Math.round(40 * Theme.unit)
        width: parent.width - 2 * Theme.margin
        height: Theme.bar
        spacing: Theme.gap

        HelpButton {
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            visit: page.visit
        }
        KioskButton {
            objectName: "back"
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            label: Words.say("back")
            drawing: "back"
            tone: "accent"
            size: Theme.bodyFloor
            onClicked: page.visit.goBack()
        }
    }
    BottomBar {
        id: bar

        visible: page.away || page.closed
        x: Theme.margin
        y: page.height - height - Math.round((page.lying ? 34 : 40) * Theme.unit)
        width: parent.width - 2 * Theme.margin
        visit: page.visit
        stacked: !page.lying
    }
}
