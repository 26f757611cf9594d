/** A board and events as the server sends them, for the tests of the pure modules. */

const SERVICES = [
  ["CT", "A", 9],
  ["HT", "B", 6],
  ["DD", "H", 11],
];

export function aBoard(settings = {}, counters = 5) {
  return {
    office: "MT",
    name: { vi: "Phường Minh Tâm", en: "Minh Tam Ward" },
    agency: { vi: "Trung tâm", en: "Centre" },
    timezone: "Asia/Ho_Chi_Minh",
    accent: null,
    settings: {
      zone: null,
      name: { vi: "Sảnh", en: "Hall" },
      farthest_metres: 8,
      panel_width_mm: 1218,
      layout: "auto",
      speak: true,
      languages: ["vi", "en"],
      repeat: 2,
      text: { vi: "", en: "" },
      ...settings,
    },
    calls: [],
    counters: Array.from({ length: counters }, (_, place) => ({
      code: String(place + 1),
      name: { vi: "Quầy", en: "Counter" },
      services: [SERVICES[place % SERVICES.length][0]],
      state: "open",
      number: null,
    })),
    services: SERVICES.map(([code, prefix, waiting]) => ({
      code,
      name: { vi: code, en: code },
      prefix,
      waiting,
    })),
    server_time: "2026-11-20T09:42:00+07:00",
  };
}

let seq = 0;

export function event(type, data) {
  seq += 1;
  return { seq, type, at: "2026-11-20T09:42:00+07:00", data };
}

export function called(number, counter, more = {}, type = "ticket.called") {
  return event(type, {
    number,
    counter,
    service: "CT",
    state: "called",
    called_at: "2026-11-20T09:42:00+07:00",
    call_count: 1,
    waiting: {},
    announcement: [],
    ...more,
  });
}
