package io.kpihealth.tenants.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/**
 * The public key of a private one. PKCS8 files need not hold it and the JDK does not compute it.
 * Not in constant time: it runs when a key file is read, never on input of others.
 */
final class EcPublicKeys {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private EcPublicKeys() {}

    static ECPublicKey of(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        ECPoint point = multiply(curve, key.getS());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static ECPoint multiply(ECParameterSpec curve, BigInteger factor) {
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger a = curve.getCurve().getA();
        ECPoint result = ECPoint.POINT_INFINITY;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            result = twice(result, a, p);
            if (factor.testBit(bit)) {
                result = add(result, curve.getGenerator(), a, p);
            }
        }
        return result;
    }

    private static ECPoint add(ECPoint left, ECPoint right, BigInteger a, BigInteger p) {
        if (left.equals(ECPoint.POINT_INFINITY)) {
            return right;
        }
        if (left.equals(right)) {
            return twice(left, a, p);
        }
        BigInteger slope = right.getAffineY()
                .subtract(left.getAffineY())
                .multiply(right.getAffineX().subtract(left.getAffineX()).modInverse(p))
                .mod(p);
        return third(left, right, slope, p);
    }

    private static ECPoint twice(ECPoint point, BigInteger a, BigInteger p) {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return point;
        }
        BigInteger slope = point.getAffineX()
                .modPow(TWO, p)
                .multiply(THREE)
                .add(a)
                .multiply(point.getAffineY().multiply(TWO).modInverse(p))
                .mod(p);
        return third(point, point, slope, p);
    }

    private static ECPoint third(ECPoint left, ECPoint right, BigInteger slope, BigInteger p) {
        BigInteger x = slope.modPow(TWO, p)
                .subtract(left.getAffineX())
                .subtract(right.getAffineX())
                .mod(p);
        BigInteger y = left.getAffineX()
                .subtract(x)
                .multiply(slope)
                .subtract(left.getAffineY())
                .mod(p);
        return new ECPoint(x, y);
    }
}
