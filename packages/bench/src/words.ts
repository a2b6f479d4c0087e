/** Adjectives of plant and works; with `nouns` they make both the text and the terms that are looked for in it. */
export const adjectives: readonly string[] = words(`
  active additional annual auxiliary average basic central chemical closed cold common compact complete compressed constant
  continuous cooled current daily digital direct double dry dual dynamic early electric electronic external final fixed flexible
  full general heavy high horizontal hot hydraulic idle incoming initial inner integrated internal large lateral local low lower
  magnetic main manual maximum mean mechanical medium minimum mobile modular monthly motorised multiple narrow natural neutral
  nominal normal open optical outer parallel partial passive periodic permanent pneumatic portable primary radial rapid rated
  redundant regular remote residual rigid robust rotary secondary separate serial short simple single slow small solid spare
  specific static steady sudden suitable temporary thermal thick thin total upper variable vertical warm weekly wet wide wireless
`)

/** Nouns of plant and works. */
export const nouns: readonly string[] = words(`
  actuator adapter alarm analyser anchor antenna array assembly balancer basin battery bearing belt blower boiler bolt bracket
  breaker bridge brush buffer burner busbar cabinet cable camera canopy capacitor carrier casing ceiling chamber channel charger
  chiller circuit clamp coating coil collar column compressor condenser conduit connector console contactor controller converter
  conveyor cooler coupling cover crane cylinder damper deck detector diaphragm diffuser display drain drive drum dryer duct
  economiser ejector elbow electrode elevator enclosure encoder engine evaporator exchanger fan fastener feeder filter flange
  frame furnace fuse gasket gauge gearbox generator grate grid guard header heater hoist hopper housing humidifier impeller
  indicator inductor injector inlet insulator inverter isolator joint junction kiln ladder lamp latch lever lifter lining loader
  louvre manifold meter mixer module motor mount nozzle outlet oven pallet panel pedestal pipe piston pivot platform plenum plug
  pulley pump purifier rack radiator rail reactor receiver recorder rectifier reducer regulator relay reservoir resistor rotor
  sampler scale scrubber seal selector sensor separator shaft shelf shutter silencer silo socket spindle spring stack starter
  stator strainer strap switch tank terminal thermostat tower transformer transmitter tray tunnel turbine valve vane ventilator
  vessel washer winch winding window wiring yoke
`)

/** Places of a works. */
export const places: readonly string[] = words(`
  annex basement boilerhouse canteen garage gatehouse hall laboratory office pumphouse quay rooftop station substation warehouse
  workshop yard
`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
