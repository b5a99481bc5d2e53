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

let package = Package(
  name: "NewsDigestKitExamples",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "digest", targets: ["DigestTool"])
  ],
  dependencies: [
    .package(name: "NewsDigestKit", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "DigestTool",
      dependencies: [
        .product(name: "NewsDigestKit", package: "NewsDigestKit"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "DigestToolTests", dependencies: ["DigestTool"], swiftSettings: settings),
  ]
)
