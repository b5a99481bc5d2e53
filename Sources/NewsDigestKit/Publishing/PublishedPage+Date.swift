extension PublishedPage {
  /// Whether Jekyll shows the post, and on the day that the author wrote.
  func inspectDate(report: (PendingDiagnostic) -> Void) {
    let fields = fields
    guard let field = fields.last(where: { $0.key == "date" }) else { return }
    let frontMatter = FrontMatter(fields: fields.map { .init(key: $0.key, value: $0.value) })
    guard let time = JekyllTime(frontMatter, siteOffset: context.siteOffset) else { return }
    if time.siteDate != time.written.date {
      let template = frontMatter.permalink ?? context.permalink.template
      report(.dateDayShifted(field.valueRange, to: time.siteDate, isInAddress: Self.holdsDay(template)))
    }
    guard let now = context.now?.secondsSince1970(defaultOffset: context.siteOffset), time.seconds > now else { return }
    report(.dateInFuture(field.valueRange))
  }

  /// Whether addresses by this permalink template contain a part of the date.
  private static func holdsDay(_ template: String) -> Bool {
    template.split(separator: ":").dropFirst(template.hasPrefix(":") ? 0 : 1).contains { part in
      let name = part.prefix { $0.isASCII && ($0.isLowercase || $0 == "_") }
      return ["day", "month", "year", "week"].contains { name.contains($0) }
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func dateDayShifted(_ value: Range<Int>, to day: CalendarDate, isInAddress: Bool)
    -> PendingDiagnostic
  {
    PendingDiagnostic(
      id: .dateDayShifted, severity: isInAddress ? .warning : .remark, range: value,
      reason: isInAddress ? "in-address" : "on-page", arguments: ["day": .text("\(day)")])
  }

  fileprivate static func dateInFuture(_ value: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .dateInFuture, severity: .warning, range: value)
  }
}
