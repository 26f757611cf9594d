// The kiosk's own keyboard: large keys without tone marks, as many in a row as a finger can tell.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: keyboard

    property bool beginsWithFigures: false
    property bool figures: beginsWithFigures
    property bool spaces: true
    // Half the alphabet in a row, where height is short and width is not.
    property bool flat: false

    signal typed(letter: string)
    signal erased(everything: bool)

    // No row is empty, also before the keyboard has its width.
    readonly property int most: Math.max(1, Math.floor((width + Theme.gap) / (Theme.touch + Theme.gap)))
    // With room for ten keys they stand as on a keyboard, else in the order of the alphabet.
    readonly property var rows: figures ? inRows("1234567890") : flat ? ["abcdefghijklm", "nopqrstuvwxyz"] : most >= 10 ? ["qwertyuiop", "asdfghjkl", "zxcvbnm"] : inRows("abcdefghijklmnopqrstuvwxyz")

    // As high as with all letters, whatever is shown just now.
    readonly property real wholeHeight: ((flat ? 2 : most >= 10 ? 3 : Math.ceil(26 / most)) + 1) * (Theme.touch + Theme.gap) - Theme.gap

    function inRows(letters: string): var {
        const rows = [];
        for (let at = 0; at < letters.length; at += most)
            rows.push(letters.slice(at, at + most));
        return rows;
    }

    spacing: Theme.gap
    // The next person finds the keys as the last one did.
    onVisibleChanged: figures = beginsWithFigures

    Repeater {
        model: keyboard.rows

        Row {
            id: line

            required property string modelData

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            Repeater {
                model: line.modelData.split("")

                KioskButton {
                    required property string modelData

                    objectName: "key_" + modelData
                    width: Math.max(Theme.touch, keyboard.flat ? (keyboard.width - 12 * Theme.gap) / 13 : (keyboard.width - 9 * Theme.gap) / 10)
                    height: Theme.touch
                    label: modelData.toUpperCase()
                    size: Theme.body
                    onClicked: keyboard.typed(modelData)
                }
            }
        }
    }
    Row {
        id: last

        readonly property real part: (keyboard.width - (keyboard.spaces ? 3 : 2) * spacing) / (keyboard.spaces ? 4 : 3)

        spacing: Theme.gap

        KioskButton {
            objectName: "key_figures"
            width: last.part
            height: Theme.touch
            label: keyboard.figures ? Words.say("key_letters") : Words.say("key_figures")
            size: Theme.bodyFloor
            onClicked: keyboard.figures = !keyboard.figures
        }
        KioskButton {
            objectName: "key_space"
            visible: keyboard.spaces
            width: last.part
            height: Theme.touch
            label: Words.say("key_space")
            size: Theme.bodyFloor
            onClicked: keyboard.typed(" ")
        }
        KioskButton {
            objectName: "key_erase"
            width: last.part
            height: Theme.touch
            label: Words.say("key_erase")
            size: Theme.bodyFloor
            onClicked: keyboard.erased(false)
        }
        KioskButton {
            objectName: "key_erase_all"
            width: last.part
            height: Theme.touch
            label: Words.say("key_erase_all")
            size: Theme.bodyFloor
            onClicked: keyboard.erased(true)
        }
    }
}
