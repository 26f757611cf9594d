// The texts of the language spoken now.
pragma Singleton
import QtQuick

QtObject {
    property var texts: ({})

    function say(key: string): string {
        return texts[key] ?? "";
    }
}
