import { own } from '../../own.ts'
import { isObject } from './json-object.ts'

/*
 * GeoJSON (RFC 7946), as far as a place of ninjs may hold it: a geometry, a feature or a collection of them.
 */

/** How deep the positions of a geometry are nested. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** What is wrong with a value as GeoJSON; undefined where nothing is. */
export function geoJsonFault(value: unknown): string | undefined {
  return isGeoJson(value) ? undefined : 'is no GeoJSON'
}

function isGeoJson(value: unknown): boolean {
  if (!isObject(value)) return false
  const { type, bbox } = value
  if (bbox !== undefined && !(isNumbers(bbox) && bbox.length >= 4)) return false
  if (type === 'FeatureCollection') return isListOf(value['features'], isFeature)
  return isFeature(value) || isGeometry(value)
}

function isFeature(value: unknown): boolean {
  if (!isObject(value) || value['type'] !== 'Feature') return false
  const { id, properties, geometry } = value
  return (
    ['undefined', 'string', 'number'].includes(typeof id) &&
    (properties === null || isObject(properties)) &&
    (geometry === null || isGeometry(geometry))
  )
}

function isGeometry(value: unknown): boolean {
  if (!isObject(value) || typeof value['type'] !== 'string') return false
  const { type, coordinates } = value
  if (type === 'GeometryCollection') return isListOf(value['geometries'], isGeometry)
  const depth = own(depths, type)
  if (depth === undefined || !isNested(coordinates, depth)) return false
  const least = type.endsWith('LineString') ? 2 : type.endsWith('Polygon') ? 4 : 0
  return linesOf(coordinates, depth).every((line) => line.length >= least)
}

function isNested(value: unknown, depth: number): boolean {
  if (depth === 0) return isNumbers(value) && value.length >= 2
  return isListOf(value, (one) => isNested(one, depth - 1))
}

/** The lists of positions of a geometry. */
function linesOf(value: unknown, depth: number): readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || depth === 0) return []
  return depth === 1 ? [value] : value.flatMap((one) => linesOf(one, depth - 1))
}

function isNumbers(value: unknown): value is readonly number[] {
  return isListOf(value, (one) => typeof one === 'number')
}

function isListOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits)
}
