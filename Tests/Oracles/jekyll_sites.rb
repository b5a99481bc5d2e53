# Builds Jekyll sites, and tells what became of their posts. Each is built in a process of its own, because Jekyll keeps the
# dates that it parsed, whatever the time zone.
#
# Standard input is a JSON array of sites, {"config": "the text of _config.yml", "files": {path: text}}. The answer has an object
# for each: {"error": the name of what stopped the build}, or {"posts": those that were built, each {"path", "url", "file": the
# file below the destination, "html": what is in it, "fields": the front matter as Jekyll read it, as typed_values.rb says
# it, "title", "categories", "tags"}}.
require "fileutils"
require "jekyll"
require "json"
require "logger"
require "tmpdir"
require_relative "typed_values"

# Keeps what a document's own front matter gives, before Jekyll adds to it.
module FrontMatterKeeper
  attr_reader :own_fields

  def read_content(**options)
    @is_reading = true
    super
  ensure
    @is_reading = false
  end

  def merge_data!(other, source: "YAML front matter")
    @own_fields = typed(other)[1] if @is_reading
    super
  end
end
Jekyll::Document.prepend(FrontMatterKeeper)
# What stops a build is answered, not logged.
Jekyll.logger = Logger.new(File::NULL)

def build(site)
  Dir.mktmpdir do |folder|
    site["files"].merge("_config.yml" => site["config"]).each do |path, text|
      FileUtils.mkdir_p(File.dirname(File.join(folder, path)))
      File.binwrite(File.join(folder, path), text)
    end
    configuration = Jekyll.configuration("source" => folder, "destination" => "#{folder}/_site", "quiet" => true)
    built = Jekyll::Site.new(configuration).tap(&:process)
    { posts: built.posts.docs.map { |post| answer(post, configuration["destination"]) } }
  end
end

def answer(post, destination)
  file = post.destination(destination)
  {
    path: post.relative_path, url: post.url, file: file.delete_prefix("#{destination}/"),
    html: File.read(file, mode: "r:utf-8"), fields: post.own_fields || [], title: post.data["title"].to_s,
    categories: post.data["categories"].map(&:to_s).uniq, tags: post.data["tags"].map(&:to_s).uniq
  }
end

def answer_or_error
  yield
rescue StandardError => e
  { error: e.class.to_s }
end

def in_own_process(&block)
  reader, writer = IO.pipe(Encoding::UTF_8)
  process = fork do
    reader.close
    writer.write(JSON.generate(answer_or_error(&block)))
    writer.close
    exit!(0)
  end
  writer.close
  answer = reader.read
  Process.wait(process)
  abort "a site could not be built" unless $?.success?
  JSON.parse(answer)
end

sites = JSON.parse($stdin.read.force_encoding("UTF-8"))
$stdout.set_encoding("UTF-8")
puts JSON.generate(sites.map { |site| in_own_process { build(site) } })
