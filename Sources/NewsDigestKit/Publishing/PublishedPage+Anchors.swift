extension PublishedPage {
  /// Whether there are links to places of the page that it does not have on its host.
  func inspectAnchors(report: (PendingDiagnostic) -> Void) {
    // What Liquid brings in may hold any anchor.
    if context.host == .jekyll, bytes.firstRange(of: "{% include", in: body) != nil { return }
    let starts: [StaticString] = ["](#", "](<#", "]:"]
    guard starts.contains(where: { bytes.firstRange(of: $0, in: body) != nil }) else { return }
    var anchors = PageAnchors(of: self)
    for destination in LinksToPage(of: self).destinations {
      let anchor = HeadingSlug.decodingPercents(bytes.string(destination.lowerBound + 1..<destination.upperBound))
      // Liquid may make any anchor.
      guard !anchor.utf8.contains(.ascii("{")), !anchors.contains(anchor) else { continue }
      report(.linkAnchorDead(destination, correction: anchors.correction(of: anchor), on: context.host))
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func linkAnchorDead(_ range: Range<Int>, correction: String?, on host: PublishingHost)
    -> PendingDiagnostic
  {
    guard let correction else {
      return PendingDiagnostic(
        id: .linkAnchorDead, severity: .warning, range: range, reason: "unknown",
        arguments: ["host": .text(host.name)])
    }
    return PendingDiagnostic(
      id: .linkAnchorDead, severity: .warning, range: range, reason: "corrected",
      arguments: ["host": .text(host.name), "destination": .text("#" + correction)],
      fixIts: [.linking(to: "#" + correction, in: range)])
  }
}
