// What is special about today, such as a golden day.
import QtQuick

Rectangle {
    id: banner

    required property string text
    property bool outlined: true

    implicitHeight: words.height + Math.round(Theme.bodyFloor * 0.7)
    radius: Theme.corner
    color: Tokens.waitWash
    border.width: outlined ? Theme.hair : 0
    border.color: Tokens.wait
    visible: text !== ""

    IconLine {
        id: words

        objectName: "dayBanner"
        x: Math.round(Theme.bodyFloor * 0.6)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        icon: "star"
        text: banner.text
        ink: Tokens.wait
        size: Theme.bodyFloor
        weight: Font.DemiBold
    }
}
