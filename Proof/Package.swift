// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let newsDigestKit = Target.Dependency.product(name: "NewsDigestKit", package: "NewsDigestKit")

let package = Package(
  name: "NewsDigestKitProof",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "NewsDigestKit", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    // What the fuzzers check, without them.
    .target(name: "FuzzChecks", dependencies: [newsDigestKit], swiftSettings: settings),
    .testTarget(name: "FuzzChecksTests", dependencies: ["FuzzChecks"], swiftSettings: settings),
  ]
)

// The fuzzers have no `main` of their own: they are built by `run-fuzzers` only, which links libFuzzer's.
if Context.environment["NEWSDIGESTKIT_FUZZERS"] != nil {
  let names = [
    "ChapterList", "DailyDigest", "Digest", "Edit", "FrontMatter", "Growth", "JekyllPost", "MonthlyIndex", "NewsPost",
    "Overwrite", "PodcastEpisode", "TableOfContents", "VideoDigest",
  ]
  package.targets += names.map { name in
    .executableTarget(
      name: "Fuzz\(name)", dependencies: ["FuzzChecks"], path: "Sources/Fuzzers/\(name)",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  }
}
