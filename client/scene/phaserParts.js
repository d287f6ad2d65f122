/**
 * What this client uses of Phaser, from its sources: the whole engine is almost twice as much to
 * fetch. It stands in for `phaser` when the client is built (`client/build`); what is missing here
 * (another kind of object, sound, input) is added here first. The renderer comes before all that
 * draws, since its modules need one another in a circle.
 */
import "phaser/src/renderer/index.js";
import "phaser/src/cameras/2d/CameraManager.js";
import "phaser/src/events/EventEmitter.js";
import "phaser/src/gameobjects/DisplayList.js";
import "phaser/src/gameobjects/GameObjectCreator.js";
import "phaser/src/gameobjects/GameObjectFactory.js";
import "phaser/src/gameobjects/UpdateList.js";
import "phaser/src/gameobjects/container/ContainerFactory.js";
import "phaser/src/gameobjects/graphics/GraphicsFactory.js";
import "phaser/src/gameobjects/image/ImageFactory.js";
import "phaser/src/scene/ScenePlugin.js";
import "phaser/src/tweens/TweenManager.js";

export { AUTO, CANVAS, WEBGL } from "phaser/src/const.js";
export { default as Game } from "phaser/src/core/Game.js";
export { default as Scale } from "phaser/src/scale/index.js";
export { default as Scene } from "phaser/src/scene/Scene.js";
