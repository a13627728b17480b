// Conveniences only: every page works without this file.

function fillTimeZones() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  document.querySelectorAll('input[name="time_zone"]').forEach((field) => (field.value ||= zone));
}

fillTimeZones();
