// Our own line drawings as SVG path data: icons on a 24 by 24 grid, lotus petals, ticket outlines.
pragma Singleton
import QtQuick

QtObject {
    readonly property var icons: ({
        people: "M2.5 20 V18.5 A4.5 4.5 0 0 1 7 14 H11 A4.5 4.5 0 0 1 15.5 18.5 V20 M9 10.5 A3.5 3.5 0 1 0 9 3.5 A3.5 3.5 0 0 0 9 10.5 Z M15.5 3.8 A3.5 3.5 0 0 1 15.5 10.2 M17.5 14.2 A4.5 4.5 0 0 1 21.5 18.5 V20",
        clock: "M12 21 A9 9 0 1 0 12 3 A9 9 0 0 0 12 21 Z M12 7.5 V12 L15 14",
        pause: "M12 21 A9 9 0 1 0 12 3 A9 9 0 0 0 12 21 Z M10 9 V15 M14 9 V15",
        code: "M4 4 H9.5 V9.5 H4 Z M14.5 4 H20 V9.5 H14.5 Z M4 14.5 H9.5 V20 H4 Z M14.5 14.5 H16.5 M20 14.5 V17 M14.5 20 V18 M18 20 H20",
        card: "M3 5.5 H21 V18.5 H3 Z M6 9 H11 M6 12.5 H11 M6 15.5 H9 M14 9 H18 V13 H14 Z",
        cards: "M4 8 H20 V14 H4 Z M6 4.5 H18 M6 17.5 H18",
        check: "M4.5 12.5 L9.5 17.5 L19.5 6.5",
        checked: "M12 21 A9 9 0 1 0 12 3 A9 9 0 0 0 12 21 Z M8 12.3 L11 15.2 L16.2 9.2",
        order: "M4 6 H12.5 M4 12 H12.5 M4 18 H12.5 M18 4.5 V19.5 M14.8 16.3 L18 19.5 L21.2 16.3",
        star: "M12 3 L14.7 9 L21.2 9.7 L16.4 14 L17.7 20.4 L12 17.1 L6.3 20.4 L7.6 14 L2.8 9.7 L9.3 9 Z",
        bell: "M3 18.5 H21 M4.5 18.5 V17.5 A7.5 7.5 0 0 1 19.5 17.5 V18.5 M12 10 V7 M9.8 6.5 H14.2 M8 15.8 A4.4 4.4 0 0 1 10.6 13.1",
        letters: "M3 18 L8.2 5.5 H8.8 L14 18 M5 13.8 H12 M16.5 9.5 H22 M19.25 6.8 V12.2",
        back: "M20 12 H4.5 M10.5 5.5 L4 12 L10.5 18.5",
        forward: "M9 4.5 L16.5 12 L9 19.5",
        backward: "M15 4.5 L7.5 12 L15 19.5",
        contrast: "M12 21 A9 9 0 1 0 12 3 A9 9 0 0 0 12 21 Z M12 3 V21 M14.5 3.6 V20.4 M17 4.7 V19.3 M19.4 7.2 V16.8",
        lower: "M12 2.5 V14.5 M6.5 9.5 L12 15 L17.5 9.5 M3.5 17.5 H20.5 V21 H3.5 Z",
        sound: "M3 9.5 H6.5 L11.5 5 V19 L6.5 14.5 H3 Z M15 9 A4.5 4.5 0 0 1 15 15 M18 6 A9 9 0 0 1 18 18",
        down: "M12 4 V20 M5.5 13.5 L12 20 L18.5 13.5",
        printer: "M7 8.5 V3.5 H17 V8.5 M7 17 H5 A2 2 0 0 1 3 15 V10.5 A2 2 0 0 1 5 8.5 H19 A2 2 0 0 1 21 10.5 V15 A2 2 0 0 1 19 17 H17 M7 13.5 H17 V20.5 H7 Z",
        counter: "M2 13.5 H22 M4.5 13.5 V20 M19.5 13.5 V20 M12 8.5 A2.9 2.9 0 1 0 12 2.7 A2.9 2.9 0 0 0 12 8.5 Z M6.8 13 A5.2 4 0 0 1 17.2 13",
        phone: "M6.2 3.5 L9.3 3.5 L10.8 8 L8.5 9.8 A12 12 0 0 0 14.2 15.5 L16 13.2 L20.5 14.7 V17.8 A2.7 2.7 0 0 1 17.6 20.5 A15.4 15.4 0 0 1 3.5 6.4 A2.7 2.7 0 0 1 6.2 3.5 Z",
        globe: "M12 21 A9 9 0 1 0 12 3 A9 9 0 0 0 12 21 Z M3 12 H21 M12 3 A13.5 13.5 0 0 1 12 21 M12 3 A13.5 13.5 0 0 0 12 21",
        heart: "M12 9.5 L8.9 6.4 A2.2 2.2 0 0 1 12 3.3 A2.2 2.2 0 0 1 15.1 6.4 Z M2.5 14 H5.5 L8 12.8 H12.5 A1.8 1.8 0 0 1 12.5 16.4 H9.5 M2.5 20 H5.5 L13.5 20.6 L20.6 16.2 A1.6 1.6 0 0 0 19 13.4 L14.2 15.8",
        elderly: "M11 6.5 A2.3 2.3 0 1 0 11 1.9 A2.3 2.3 0 0 0 11 6.5 Z M10.5 9 L8 13.5 L11.5 16 L11.5 22 M8.6 16.5 L6.5 22 M10.5 9 L13.5 12 L16.5 12.6 M17 22 V13.4 A1.6 1.6 0 0 1 20 13.4",
        pregnant: "M11 6.8 A2.5 2.5 0 1 0 11 1.8 A2.5 2.5 0 0 0 11 6.8 Z M6.5 22 V14 A4.5 4.5 0 0 1 11 9.5 C14 9.5 14 12 15.5 13 A3.6 3.6 0 0 1 14.5 19 H9.5 M14.5 19 V22",
        disabled: "M10 5.5 A1.9 1.9 0 1 0 10 1.7 A1.9 1.9 0 0 0 10 5.5 Z M10 7.5 V13.5 H16 L18.5 19.5 L20.8 18.6 M10 10 H15 M8 11.6 A5.4 5.4 0 1 0 15 18",
        merit: "M12 21.5 A5.7 5.7 0 1 0 12 10.1 A5.7 5.7 0 0 0 12 21.5 Z M9.2 10.5 L5.5 2.5 M14.8 10.5 L18.5 2.5 M10.2 2.5 L12 6.5 L13.8 2.5 M12 13 L12.9 15 L15 15.2 L13.4 16.6 L13.9 18.7 L12 17.6 L10.1 18.7 L10.6 16.6 L9 15.2 L11.1 15 Z",
        child: "M8 6.4 A2.2 2.2 0 1 0 8 2 A2.2 2.2 0 0 0 8 6.4 Z M17 12.2 A1.8 1.8 0 1 0 17 8.6 A1.8 1.8 0 0 0 17 12.2 Z M5.8 22 V15.5 H4.5 V11.5 A2.6 2.6 0 0 1 7.1 8.9 H9 A2.6 2.6 0 0 1 11.4 11 L14 14.5 M10.2 22 V14 M15.6 22 V18.5 M18.4 22 V18.5 H19.4 V16.5 A2 2 0 0 0 17.4 14.5 H14"
    })

    function icon(name: string): string {
        const path = icons[name];
        return path === undefined ? icons["heart"] : path;
    }

    // A petal from the origin: `length` long, `width` wide, leaning `lean` degrees from upright.
    function petal(length: real, width: real, lean: real): string {
        const turn = lean * Math.PI / 180;
        const sine = Math.sin(turn);
        const cosine = Math.cos(turn);
        const at = (across, along) => (across * cosine + along * sine).toFixed(2) + " "
            + (across * sine - along * cosine).toFixed(2);
        const half = width / 2;
        return "M0 0 C" + at(-half * 1.25, length * 0.22) + " " + at(-half * 1.15, length * 0.72)
            + " " + at(0, length) + " C" + at(half * 1.15, length * 0.72) + " "
            + at(half * 1.25, length * 0.22) + " 0 0 Z";
    }

    // A wave of `count` crests, `width` wide, its middle at (0, y).
    function wave(width: real, y: real, count: int, height: real): string {
        const step = width / count / 2;
        let path = "M" + (-width / 2).toFixed(2) + " " + y;
        for (let i = 0; i < count * 2; i++) {
            const bend = i % 2 === 0 ? -height : height;
            path += " q" + (step / 2).toFixed(2) + " " + bend + " " + step.toFixed(2) + " 0";
        }
        return path;
    }

    // A ticket lying (`at` from the left) or standing (`at` from the top), a notch at each end of
    // the perforation.
    function ticket(width: real, height: real, corner: real, notch: real, at: real, lying: bool): string {
        const arc = (radius, sweep, x, y) => "A" + radius + " " + radius + " 0 0 " + sweep + " " + x + " " + y;
        const right = width - corner;
        const low = height - corner;
        const top = lying ? "H" + (at - notch) + arc(notch, 0, at + notch, 0) : "";
        const bottom = lying ? "H" + (at + notch) + arc(notch, 0, at - notch, height) : "";
        const rightEdge = lying ? "" : "V" + (at - notch) + arc(notch, 0, width, at + notch);
        const leftEdge = lying ? "" : "V" + (at + notch) + arc(notch, 0, 0, at - notch);
        return "M" + corner + " 0" + top + "H" + right + arc(corner, 1, width, corner) + rightEdge
            + "V" + low + arc(corner, 1, right, height) + bottom + "H" + corner
            + arc(corner, 1, 0, low) + leftEdge + "V" + corner + arc(corner, 1, corner, 0) + "Z";
    }

    // The stub of a lying ticket: all that is left of the perforation.
    function stub(height: real, corner: real, notch: real, at: real): string {
        return "M" + corner + " 0H" + (at - notch) + "A" + notch + " " + notch + " 0 0 0 " + at + " " + notch
            + "V" + (height - notch) + "A" + notch + " " + notch + " 0 0 0 " + (at - notch) + " " + height
            + "H" + corner + "A" + corner + " " + corner + " 0 0 1 0 " + (height - corner) + "V" + corner
            + "A" + corner + " " + corner + " 0 0 1 " + corner + " 0Z";
    }
}
